import { carryTyped } from "./carry.ts";
import { workForForms } from "./prove.ts";

// Of its own, and not in pages.ts: only pages with a form to send load it. Forms work without.
workForForms();
carryTyped();
