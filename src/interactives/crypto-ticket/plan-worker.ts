import type { CryptoTicketParameters } from '../../models/crypto-ticket/parameters.ts';
import { preparePlan } from '../../models/crypto-ticket/shocks.ts';

/** Runs beside the page (`attach.ts` starts it): prepares the plan asked for, hands its blocks over without a copy, and ends. */
addEventListener('message', ({ data }: MessageEvent<CryptoTicketParameters>) => {
  const plan = preparePlan(data);
  postMessage(plan, { transfer: [plan.luck.draws.buffer, plan.equity.buffer, plan.crypto.buffer] });
  close();
});
