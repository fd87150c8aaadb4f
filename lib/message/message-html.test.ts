import { expect, test } from "vitest";
import { messageHtml } from "./message-html";

const html = (text: string) => messageHtml({ subject: "News <1>", text, language: "en" });

test("paragraphs, lines and links stand as in the text", () => {
  const made = html("Hello,\n\nNew time: 09:40\nWhere: Zwolle\n\nhttps://planner.example/en/appointment/a1?b=1&c=2");
  expect(made).toContain("<p>Hello,</p>");
  expect(made).toContain("<p>New time: 09:40<br>Where: Zwolle</p>");
  expect(made).toContain('<a href="https://planner.example/en/appointment/a1?b=1&amp;c=2">');
});

test("what somebody typed cannot become part of the page", () => {
  expect(html('<img src=x onerror="alert(1)">')).not.toContain("<img");
  expect(html("x")).toContain("<title>News &lt;1&gt;</title>");
});
