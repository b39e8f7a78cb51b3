import { type Attributes, context, propagation, SpanStatusCode, trace } from '@opentelemetry/api';
import { z } from 'zod';

/** OpenTelemetry is optional. */
export const tracingSettings = {
  /** Base address of a collector (OTLP over HTTP); left out: no traces. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
};

/** Exports spans to the collector from now on; the answer ends it. Without an endpoint no exporter is loaded. */
export async function startTracing(service: string, endpoint: string | undefined): Promise<() => Promise<void>> {
  if (endpoint === undefined) return async () => {};
  const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const exporter = new OTLPTraceExporter({ url: new URL('v1/traces', endpoint.endsWith('/') ? endpoint : `${endpoint}/`).href });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  provider.register();
  return async () => {
    await provider.shutdown().catch(() => {}); // a collector that is away delays no end
    trace.disable();
    context.disable();
    propagation.disable();
  };
}

/** One span around this work. `failed`: what it answers when the work fails without a throw. Ids and codes only, no typed text. */
export function inSpan<T>(name: string, attributes: Attributes, work: () => Promise<T>, failed?: (answer: T) => string | undefined) {
  return trace.getTracer('tida').startActiveSpan(name, { attributes }, async (span) => {
    try {
      const answer = await work();
      const message = failed?.(answer);
      if (message !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message });
      return answer;
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'unknown' });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** The same within the trace that a caller's `traceparent` header names. */
export const inTraceOf = <T>(headers: Headers, work: () => T): T =>
  context.with(
    propagation.extract(context.active(), headers, { get: (from, key) => from.get(key) ?? undefined, keys: (from) => [...from.keys()] }),
    work,
  );
