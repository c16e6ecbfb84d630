import { watched } from "@boundaryless/trace";
import { createTransport } from "nodemailer";

/** A message as it goes over the wire. */
export interface Envelope {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Record<string, string>;
  /** The same for every attempt at one message, so that a mail server can tell a repetition. */
  readonly messageId: string;
}

export type Transport = (envelope: Envelope) => Promise<void>;

/** Mail by SMTP, such as `smtp://localhost:2525`. */
export const openSmtp = (url: string, from: string): Transport => {
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  return async (envelope) => {
    await transport.sendMail({ from, ...envelope });
  };
};

/**
 * Mail by Amazon SES in the Lambda's own region.
 * @param ConfigurationSetName what tells of bounces and complaints, if anything does
 */
export const openSes = async (from: string, ConfigurationSetName?: string): Promise<Transport> => {
  const { SESv2Client, SendEmailCommand } = await import("@aws-sdk/client-sesv2");
  const transport = createTransport({ SES: { sesClient: watched(new SESv2Client()), SendEmailCommand } });
  const ses = ConfigurationSetName === undefined ? {} : { ses: { ConfigurationSetName } };
  return async (envelope) => {
    await transport.sendMail({ from, ...envelope, ...ses });
  };
};
