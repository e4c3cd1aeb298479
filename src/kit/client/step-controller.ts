import scrollama from 'scrollama';

/**
 * Which step is the reader at? Scrollama notices that something crossed the trigger line; a look at positions decides. So a
 * jump, a reload in mid-page, a resize or a fast flick can skip events and the answer is still right.
 */
export interface StepController {
  /** Looks again, for instance after fonts or layout have moved things. */
  refresh(): void;
  destroy(): void;
}

/** Under 900 px the figure sticks to the top and the steps pass under it; the line then stands in the part left free. */
const STACKED = '(max-width: 899px)';
const LINE_SIDE_BY_SIDE = 0.5 as const;
const LINE_STACKED = 0.8 as const;

const triggerLine = () => (matchMedia(STACKED).matches ? LINE_STACKED : LINE_SIDE_BY_SIDE);

/** The last step whose top is at or above the trigger line; −1 while all are below. */
export function stepAt(tops: readonly number[], linePx: number): number {
  let index = -1;
  tops.forEach((top, i) => {
    if (top <= linePx) index = i;
  });
  return index;
}

/**
 * @param steps the step elements, in order
 * @param onStep called with the step's index whenever it changes, −1 above the first
 */
export function watchSteps(steps: readonly HTMLElement[], onStep: (index: number) => void): StepController {
  let current = Number.NaN;
  const look = () => {
    const index = stepAt(
      steps.map((step) => step.getBoundingClientRect().top),
      triggerLine() * window.innerHeight,
    );
    if (index !== current) {
      current = index;
      onStep(index);
    }
  };

  const scroller = scrollama();
  const arm = () => {
    const offset = triggerLine();
    scroller
      .setup({ step: [...steps], offset })
      .onStepEnter(look)
      .onStepExit(look);
  };
  arm();

  let pending = 0;
  const lookNextFrame = () => {
    cancelAnimationFrame(pending);
    pending = requestAnimationFrame(look);
  };
  const onResize = () => {
    // Scrollama keeps the trigger line it was set up with: after a resize it is set up anew.
    scroller.destroy();
    arm();
    lookNextFrame();
  };
  // Scrollama skips steps on a jump: the end of every scroll is looked at too.
  window.addEventListener('scroll', lookNextFrame, { passive: true });
  window.addEventListener('resize', onResize);
  const sizes = new ResizeObserver(onResize);
  sizes.observe(document.body);
  look();
  return {
    refresh: look,
    destroy() {
      scroller.destroy();
      sizes.disconnect();
      window.removeEventListener('scroll', lookNextFrame);
      window.removeEventListener('resize', onResize);
    },
  };
}
