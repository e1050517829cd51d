import { runAction } from './index.js';
await runAction('plan');
