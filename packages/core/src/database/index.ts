export { type Database, type DatabaseOptions, openDatabase } from "./store.ts";
