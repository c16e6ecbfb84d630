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

/**
 * The address that a trusted proxy noted in `X-Forwarded-For`.
 * @param position which entry from the right; those further left are whatever the caller wrote
 */
export const forwardedNetwork =
  (position: number) =>
  (c: Context): string | null => {
    const entries = (c.req.header("x-forwarded-for") ?? "").split(",").map((each) => each.trim());
    const entry = entries.at(-position);
    return entry !== undefined && /^[0-9A-Fa-f.:]{2,45}$/.test(entry) ? entry : null;
  };
