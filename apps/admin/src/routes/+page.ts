import { redirect } from "@sveltejs/kit";
import { resolve } from "$app/paths";

/** The dashboard begins with its communities; what sign-in has to say comes along. */
export const load = ({ url }: { url: URL }) => redirect(307, resolve("/communities") + url.search);
