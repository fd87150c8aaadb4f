/** The documentation page: it shows the contract, and tries its calls. */
export const docsPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Loketplanner API</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/api/v1/docs/swagger-ui.css">
<link rel="stylesheet" href="/api/v1/docs/page.css">
</head>
<body>
<main id="contract"></main>
<noscript><p>This page shows the contract with JavaScript. Without it, read <a href="/api/v1/openapi.json">openapi.json</a>.</p></noscript>
<script src="/api/v1/docs/swagger-ui-bundle.js"></script>
<script src="/api/v1/docs/start.js"></script>
</body>
</html>
`;

export const docsStart = `SwaggerUIBundle({
  url: "/api/v1/openapi.json",
  dom_id: "#contract",
  deepLinking: true,
  tryItOutEnabled: true,
  persistAuthorization: false,
  validatorUrl: null,
});
`;

/** What the library lacks on a phone: its tables stand side by side however narrow it is. */
export const docsStyle = `body { margin: 0; }
.swagger-ui { overflow-wrap: anywhere; }
@media (max-width: 48rem) {
  .swagger-ui .wrapper { padding-inline: 0.5rem; }
  .swagger-ui .info { margin-block: 1rem; }
  .swagger-ui .opblock .opblock-summary { flex-wrap: wrap; }
  .swagger-ui .opblock .opblock-summary-path { max-width: none; }
  .swagger-ui .responses-inner,
  .swagger-ui .table-container,
  .swagger-ui .opblock-description-wrapper { padding: 0.5rem; }
  .swagger-ui :is(.parameters, .responses-table, .headers, .live-responses-table),
  .swagger-ui :is(.parameters, .responses-table, .headers, .live-responses-table) :is(tbody, tr, td) { display: block; width: auto; max-width: none; }
  .swagger-ui :is(.parameters, .responses-table, .headers, .live-responses-table) > thead { display: none; }
  .swagger-ui :is(.parameters, .responses-table, .headers, .live-responses-table) td { padding: 0.25rem 0; }
  .swagger-ui :is(input[type="text"], select, textarea) { width: 100%; min-width: 0; max-width: 100%; margin-inline: 0; }
  .swagger-ui .servers > label,
  .swagger-ui .servers > label select { display: block; box-sizing: border-box; width: 100%; min-width: 0; max-width: 100%; overflow: hidden; }
  .swagger-ui pre { white-space: pre-wrap; }
}
`;
