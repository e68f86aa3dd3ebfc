// Search by words; all else works without this script.
const box = document.getElementById('search');
const shown = document.getElementById('shown');
const items = [...document.querySelectorAll('.references > li')].map(item => [item, item.textContent.toLowerCase()]);
function search() {
  const words = box.value.toLowerCase().split(/\s+/);
  for (const [item, text] of items) item.hidden = !words.every(word => text.includes(word));
  const count = items.filter(([item]) => item.offsetParent !== null).length;
  shown.textContent = box.value.trim() || count < items.length ? `${count} of ${items.length} shown` : '';
  document.querySelector('.none').style.display = count ? '' : 'block';
}
box.closest('p').hidden = false;
box.form.addEventListener('input', search);
box.form.addEventListener('submit', event => event.preventDefault());
search();
