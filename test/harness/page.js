/** Stands at the top of the page, and moves what is below it. */
const late = document.createElement('p');
late.id = 'late';
late.textContent = `scale ${localStorage.getItem('scale')}`;
document.body.prepend(late);
