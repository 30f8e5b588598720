// Loaded first into the app and the worker: when `npm start` is killed outright, they stop too
// instead of holding the port for ever.
const GRACE = 10_000;
const parent = process.ppid;

const watch = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(watch);
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), GRACE).unref();
}, 250);
watch.unref();
