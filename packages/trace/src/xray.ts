import { createSocket } from "node:dgram";
import { ROOT_CONTEXT, defaultTextMapGetter } from "@opentelemetry/api";
import { ExportResultCode } from "@opentelemetry/core";
import { ProtobufTraceSerializer } from "@opentelemetry/otlp-transformer";
import { AWSXRayPropagator } from "@opentelemetry/propagator-aws-xray";
import type { SpanExporter } from "@opentelemetry/sdk-trace";
import { type Tracer, openTracer } from "./tracer.ts";

// What the daemon reads: a line that says how it is spoken to, then "a sampled trace as OpenTelemetry writes it".
const preamble = '{"format":"json","version":1}\nT1S';

/** Hands spans to the X-Ray daemon that Lambda runs beside every function: one datagram, no answer, no waiting. */
export const toDaemon = (hostname: string, port: number): SpanExporter => {
  const socket = createSocket("udp4");
  // Without anybody who hears it, an error of the socket would end the function.
  socket.on("error", () => undefined).unref();
  return {
    export: (spans, done) => {
      const told = Buffer.from(ProtobufTraceSerializer.serializeRequest(spans) ?? []).toString("base64");
      socket.send(preamble + told, port, hostname, (error) =>
        done(error ? { code: ExportResultCode.FAILED, error } : { code: ExportResultCode.SUCCESS }),
      );
    },
    shutdown: () => new Promise((resolve) => socket.close(resolve)),
  };
};

/** @throws without the daemon's address, which Lambda tells every function */
export const openXray = ({ AWS_XRAY_DAEMON_ADDRESS }: NodeJS.ProcessEnv): Tracer => {
  const { hostname, port } = new URL(`udp://${AWS_XRAY_DAEMON_ADDRESS ?? ""}`);
  const propagator = new AWSXRayPropagator();
  return openTracer({
    exporter: toDaemon(hostname, Number(port)),
    parentOf: (said) => propagator.extract(ROOT_CONTEXT, { "x-amzn-trace-id": said }, defaultTextMapGetter),
  });
};
