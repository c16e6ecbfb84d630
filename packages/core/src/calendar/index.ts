export { calendarToken, currentToken, ownerOf, renewCalendar } from "./address.ts";
export { calendarVersionOf } from "./store.ts";
