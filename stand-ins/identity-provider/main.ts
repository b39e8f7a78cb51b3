import { type KnownPerson, startProvider } from './provider.ts';

const { IDP_PORT, IDP_CLIENT_ID, IDP_CLIENT_SECRET, IDP_REDIRECT_URI, IDP_PERSONS } = process.env;
if (!IDP_CLIENT_ID || !IDP_CLIENT_SECRET || !IDP_REDIRECT_URI || !IDP_PERSONS) {
  console.error('The stand-in sign-in of a university needs IDP_CLIENT_ID, IDP_CLIENT_SECRET, IDP_REDIRECT_URI and IDP_PERSONS (JSON)');
  process.exit(1);
}
const { issuer, server } = await startProvider({
  port: Number(IDP_PORT ?? 0),
  clientId: IDP_CLIENT_ID,
  clientSecret: IDP_CLIENT_SECRET,
  redirectUri: IDP_REDIRECT_URI,
  persons: JSON.parse(IDP_PERSONS) as KnownPerson[],
});
console.log(`identity-provider: ready ${issuer}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close());
