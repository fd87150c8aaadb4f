import { Settings } from "luxon";

// A bad date is a bug, not a value: luxon must throw, and its types must know it.
Settings.throwOnInvalid = true;
declare module "luxon" {
  interface TSSettings {
    throwOnInvalid: true;
  }
}

export { DateTime } from "luxon";
