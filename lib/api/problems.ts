import { z } from "@hono/zod-openapi";
import { countField, textField } from "./fields";
import { define } from "./operation";
import { Problem, type ProblemType, problems } from "./problem";
import { problemUri } from "./respond";

// The keys of a record of all problems are all problems.
const types = Object.keys(problems) as [ProblemType, ...ProblemType[]];

const problemKindShape = z
  .strictObject({
    type: textField(100, "/api/v1/problems/slot_taken"),
    title: textField(200, "This time is taken"),
    status: countField(400, 599),
    detail: textField(1000, "Somebody else has this time. Nothing is held. Choose another time."),
  })
  .openapi("ProblemKind");

export const problemOperations = [
  define(
    {
      method: "get",
      path: "/problems/{type}",
      id: "readProblem",
      tag: "Problems",
      summary: "Read what a problem means",
      description: "What happened, what is kept, and what to do next: where the type of every refusal leads.",
      isPublic: true,
      params: z.strictObject({ type: textField(60, "slot_taken") }),
      answer: { status: 200, description: "The kind of problem.", schema: problemKindShape, headers: ["ETag"] },
      refusals: ["not_found"],
    },
    async ({ params }) => {
      const type = types.find((known) => known === params.type);
      if (!type) throw new Problem("not_found");
      return { body: { type: problemUri(type), ...problems[type] } };
    },
  ),
];
