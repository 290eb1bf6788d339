// How a page or a panel comes to what is pointed at: gliding, or at once for who asked the computer for less motion.
// The style sheet stops animations; what a script scrolls has to ask.
export const glidingUnlessStill = (): ScrollBehavior =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
