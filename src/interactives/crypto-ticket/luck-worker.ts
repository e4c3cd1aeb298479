import { drawLuck, type LuckWanted } from '../../models/crypto-ticket/luck.ts';

/** Runs beside the page (`attach.ts` starts it): draws the luck asked for, hands the block over without a copy, and ends. */
addEventListener('message', ({ data }: MessageEvent<LuckWanted>) => {
  const luck = drawLuck(data);
  postMessage(luck, { transfer: [luck.draws.buffer] });
  close();
});
