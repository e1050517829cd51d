import { runAction } from './index.js';
await runAction('drift-check');
