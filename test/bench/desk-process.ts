// A desk in a process of its own, as it runs in production; tells its parent where it is.
import { readConfig } from '../../src/config.ts';
import { start } from '../../src/main.ts';

const running = await start(readConfig(process.env));
process.send?.({ url: running.url });
process.on('SIGTERM', () => running.stop().then(() => process.exit(0)));
