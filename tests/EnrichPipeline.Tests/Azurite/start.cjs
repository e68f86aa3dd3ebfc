// Runs Azurite until standard input closes, which the end of the parent brings about however it ends.
process.stdin.on('end', () => process.exit()).resume();
// Told to end, Azurite closes its stores and leaves; standard input would hold it here.
process.once('SIGTERM', () => process.stdin.destroy());
require('azurite/dist/src/azurite.js');
