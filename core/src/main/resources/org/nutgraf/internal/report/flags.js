(() => {
  'use strict';
  // Two regional indicators draw one flag only where a font has it; elsewhere the code alone stays.
  const pen = document.createElement('canvas').getContext('2d');
  if (pen) {
    pen.font = '32px sans-serif';
    const flag = pen.measureText('\u{1F1F5}\u{1F1E6}').width;
    if (flag < 1.5 * pen.measureText('\u{1F1F5}').width) {
      document.documentElement.classList.add('flags');
    }
  }
})();
