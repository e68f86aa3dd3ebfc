// Runs Azurite until standard input closes, which the end of the parent brings about however it ends.
process.stdin.on('end', () => process.exit()).resume();
require('azurite/dist/src/azurite.js');
