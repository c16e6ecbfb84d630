import { viewerHeader } from "@boundaryless/contract/headers";
import type { Context } from "hono";

interface LambdaBindings {
  requestContext?: { http?: { sourceIp?: string } };
}

interface NodeBindings {
  incoming?: { socket?: { remoteAddress?: string } };
}

/** The address that API Gateway saw. */
export const gatewayNetwork = (c: Context): string | null =>
  (c.env as LambdaBindings | undefined)?.requestContext?.http?.sourceIp ?? null;

/** The address at the other end of the socket. */
export const socketNetwork = (c: Context): string | null =>
  (c.env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress ?? null;

const address = /^[0-9A-Fa-f.:]{2,45}$/;
const asAddress = (entry: string | undefined): string | null =>
  entry !== undefined && address.test(entry) ? entry : null;

/** The address that the front was asked from. Only for an application that refuses what did not come through it. */
export const viewerNetwork = (c: Context): string | null => asAddress(c.req.header(viewerHeader));

/**
 * The address that a trusted proxy noted in `X-Forwarded-For`.
 * @param position which entry from the right; those further left are whatever the caller wrote
 */
export const forwardedNetwork =
  (position: number) =>
  (c: Context): string | null => {
    const entries = (c.req.header("x-forwarded-for") ?? "").split(",").map((each) => each.trim());
    return asAddress(entries.at(-position));
  };
