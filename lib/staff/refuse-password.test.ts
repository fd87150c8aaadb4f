import { expect, test } from "vitest";
import { refusePassword } from "./refuse-password";

const about = ["Petra van Planner", "petra@ind.example"];

test.each([
  ["elevenlong1", "password_short"],
  ["é".repeat(11), "password_short"],
  [`vier losse woorden ${"a b ".repeat(50)}`, "password_long"],
  ["passwordpassword", "password_common"],
  ["123456789012", "password_common"],
  ["Wachtwoord2027!", "password_common"],
  ["qwertyuiop12", "password_common"],
  ["aaaaaaaaaaaaaaaa", "password_common"],
  ["petraplanner1", "password_common"],
  ["Loketplanner2027", "password_common"],
  ["welkom welkom", "password_common"],
  ["vier groene paraplu's in maart", null],
  ["k9#fLq2xv8Zt", null],
  ["شجرة زرقاء تقرأ جريدة", null],
])("%s: %s", (password, refusal) => {
  expect(refusePassword(password, about)).toBe(refusal);
});
