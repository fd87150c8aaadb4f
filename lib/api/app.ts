import { Hono } from "hono";
import { alternativeOperations } from "./alternatives";
import { appointmentChangeOperations } from "./appointment-changes";
import { appointmentOperations } from "./appointments";
import { availabilityOperations } from "./availability";
import { serveContract } from "./contract/serve-contract";
import { countedOf } from "./count-caller";
import { documentOperations } from "./documents";
import { failureOf } from "./failure-of";
import { holdOperations } from "./holds";
import { locationOperations } from "./locations";
import { Problem } from "./problem";
import { problemOperations } from "./problems";
import { respondProblem } from "./respond";
import { serve } from "./serve";
import { serviceOperations } from "./services";
import { waitingTimeOperations } from "./waiting-times";

const prefix = "/api/v1";

export const operations = [
  ...serviceOperations,
  ...locationOperations,
  ...waitingTimeOperations,
  ...availabilityOperations,
  ...holdOperations,
  ...documentOperations,
  ...appointmentOperations,
  ...appointmentChangeOperations,
  ...alternativeOperations,
  ...problemOperations,
];

/**
 * Everything that programs may ask, under `/api/v1`.
 *
 * A web-standard handler, mounted by the server and by Next, as the one of the old planner's protocol beside it
 * (`oap/app.ts`). It knows callers by `x-client-address`, which the server in front sets. Source: decision 19.
 */
export const api = new Hono();

serve(api, prefix, operations);
serveContract(api, prefix, operations);
api.all(`${prefix}/*`, () => {
  throw new Problem("not_found");
});
api.onError(async (error, context) =>
  respondProblem(error instanceof Problem ? error : await failureOf(error), countedOf(context)),
);
api.notFound(() => respondProblem(new Problem("not_found")));
