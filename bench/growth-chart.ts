/** What each operation costs in a country of one size, in milliseconds. */
export type Growth = { name: string; of: string; ms: Record<string, number> };

const width = 860;
const left = 330;
const right = 42;
const top = 118;
const rowHeight = 56;
const markSize = 5;
/** Each size has a lane of its own within a row: equal figures stay apart. */
const laneHeight = 11;
/** The names of the sizes, shared out over the width. */
const legendStep = 200;

/** Colours that hold on light and on dark, told apart by shape as well. */
const style = `
  .paper { fill: #ffffff } .ink { fill: #1b2a2f } .soft { fill: #55666c } .line { stroke: #d5dde0 }
  .m0 { fill: #55666c } .m1 { fill: #0b7285 } .m2 { fill: #b35900 } .m3 { fill: #8a3ffc }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #12191c } .ink { fill: #e8eef0 } .soft { fill: #a3b2b8 } .line { stroke: #34424a }
    .m0 { fill: #a3b2b8 } .m1 { fill: #4cc9e0 } .m2 { fill: #ffa94d } .m3 { fill: #c9a5ff }
  }
  text { font: 13px "Noto Sans", "Segoe UI", Helvetica, Arial, sans-serif }
  .title { font-size: 16px; font-weight: 600 } .small { font-size: 11px }`;

/** A mark of the shape and colour of one size: a disc, a square, a triangle, a diamond. */
function mark(index: number, x: number, y: number): string {
  const s = markSize;
  const shapes = [
    `<circle cx="${x}" cy="${y}" r="${s}"/>`,
    `<rect x="${x - s}" y="${y - s}" width="${2 * s}" height="${2 * s}"/>`,
    `<path d="M${x} ${y - s - 1}l${s + 1} ${2 * s}h${-2 * (s + 1)}z"/>`,
    `<path d="M${x} ${y - s - 2}l${s + 2} ${s + 2}-${s + 2} ${s + 2}-${s + 2}-${s + 2}z"/>`,
  ];
  return `<g class="m${index}" fill-opacity="0.85">${shapes[index] ?? ""}</g>`;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const text = (x: number, y: number, given: { words: string; look: string; anchor?: string }) =>
  `<text x="${x}" y="${y}" class="${given.look}" text-anchor="${given.anchor ?? "start"}">${escaped(given.words)}</text>`;

/** The whole powers of ten around some figures. */
function decades(figures: readonly number[]): number[] {
  const [low, high] = [Math.floor(Math.log10(Math.min(...figures))), Math.ceil(Math.log10(Math.max(...figures)))];
  return Array.from({ length: high - low + 1 }, (_, index) => low + index);
}

/** Draws what each operation costs in each country: a row an operation, a mark a country, on a scale of powers of ten. */
export function growthChart(operations: readonly string[], growths: readonly Growth[]): string {
  const figures = growths.flatMap(({ ms }) => operations.map((operation) => ms[operation] ?? Number.NaN));
  const powers = decades(figures);
  const [first = 0, last = 1] = [powers[0], powers.at(-1)];
  const xOf = (ms: number) =>
    Math.round(left + ((Math.log10(ms) - first) / Math.max(1, last - first)) * (width - left - right));
  const bottom = top + operations.length * rowHeight;
  const grid = powers.flatMap((power) => {
    const x = xOf(10 ** power);
    return [
      `<line x1="${x}" x2="${x}" y1="${top - 10}" y2="${bottom}" class="line"/>`,
      text(x, bottom + 18, { words: `${(10 ** power).toLocaleString("en")} ms`, look: "soft small", anchor: "middle" }),
    ];
  });
  const legend = growths.flatMap(({ name, of }, index) => {
    const x = 20 + index * legendStep + markSize;
    const [amount = "", ...rest] = of.split(", ");
    return [
      mark(index, x, 52),
      text(x + 14, 56, { words: name, look: "ink" }),
      text(x + 14, 72, { words: amount, look: "soft small" }),
      text(x + 14, 86, { words: rest.join(", "), look: "soft small" }),
    ];
  });
  const rows = operations.flatMap((operation, row) => {
    const y = top + row * rowHeight + rowHeight / 2;
    return [
      `<line x1="20" x2="${width - right}" y1="${y + rowHeight / 2}" y2="${y + rowHeight / 2}" class="line"/>`,
      text(20, y + 4, { words: operation, look: "ink" }),
      ...growths.map(({ ms }, index) => mark(index, xOf(ms[operation] ?? 1), y + (index - 1.5) * laneHeight)),
    ];
  });
  const title = "How cost grows: milliseconds, median, a scale of powers of ten";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${bottom + 34}" role="img" aria-label="${title}">
<style>${style}
</style>
<rect class="paper" width="${width}" height="${bottom + 34}"/>
${[text(20, 28, { words: title, look: "ink title" }), ...grid, ...legend, ...rows].join("\n")}
</svg>
`;
}
