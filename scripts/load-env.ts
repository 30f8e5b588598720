import { existsSync } from "node:fs";

// Imported first: modules after it read the environment while they load.
if (existsSync(".env")) process.loadEnvFile();
