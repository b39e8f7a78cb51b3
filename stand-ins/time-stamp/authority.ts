import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';

const settings = `[tsa]
default_tsa = stand_in
[stand_in]
serial = ./serial
signer_cert = ./authority.pem
signer_key = ./authority.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
`;
const certificate = [
  ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'authority.key', '-out', 'authority.pem', '-days', '3650'],
  ['-subj', '/CN=Tida stand-in time-stamping authority', '-addext', 'basicConstraints=critical,CA:FALSE'],
  ['-addext', 'extendedKeyUsage=critical,timeStamping', '-addext', 'keyUsage=critical,digitalSignature'],
].flat();

/** Answers time-stamp requests (RFC 3161) over HTTP, by the machine's openssl, with a key of its own in `folder`. */
export function createAuthority(folder: string): Server {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  writeFileSync(join(folder, 'authority.cnf'), settings);
  if (!existsSync(join(folder, 'authority.key'))) openssl(...certificate);
  const stamped = (asked: Buffer): Buffer => {
    // node's pipes are sockets, which openssl cannot open by a name
    const query = join(folder, `${randomUUID()}.tsq`);
    writeFileSync(query, asked);
    const args = ['ts', '-reply', '-config', 'authority.cnf', '-queryfile', query];
    const reply = execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
    rmSync(query);
    return reply;
  };
  return createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.length < 64 && parts.push(part));
    request.on('end', () => {
      try {
        response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(stamped(Buffer.concat(parts)));
      } catch {
        response.writeHead(400).end();
      }
    });
  });
}
