// npm run admin -- <command>: the database's address comes from a running `npm start`, in production from the environment.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node.js ${process.versions.node} 太旧：请安装 20.19 或更新的版本。`);
  console.error(`Node.js ${process.versions.node} is too old: install 20.19 or newer.`);
  process.exitCode = 1;
} else void import('./launcher/admin.mjs');
