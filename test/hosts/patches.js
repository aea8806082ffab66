/*
 * What portals and their old libraries do to the platform, all at once: Prototype.js, MooTools before 1.5, and scripts
 * that somebody once copied. Every one of these has been seen on a page.
 */
(function () {
  // Additions that `for … in` finds, on arrays and on functions.
  Array.prototype.each = function (callback) {
    this.forEach(callback);
    return this;
  };
  Array.prototype.remove = function (item) {
    const at = this.indexOf(item);
    if (at >= 0) this.splice(at, 1);
    return this;
  };
  Array.prototype.contains = function (item) {
    return this.indexOf(item) >= 0;
  };
  Function.prototype.delay = function (time) {
    return setTimeout(this, time);
  };
  String.prototype.stripTags = function () {
    return this.replace(/<[^>]*>/g, '');
  };

  // Methods that are there already, made anew for what has a length and for nothing else.
  Array.from = function (list) {
    return list && typeof list.length === 'number' ? Array.prototype.slice.call(list) : [];
  };
  Array.prototype.entries = function () {
    return Array.prototype.slice.call(this);
  };
  Array.prototype.filter = function (callback, context) {
    const found = [];
    for (let at = 0; at < this.length; at++) {
      if (callback.call(context, this[at], at, this)) found.push(this[at]);
    }
    return found;
  };
  Array.prototype.map = function (callback, context) {
    const made = [];
    for (let at = 0; at < this.length; at++) made.push(callback.call(context, this[at], at, this));
    return made;
  };
  Array.prototype.find = function (callback, context) {
    for (let at = 0; at < this.length; at++) {
      if (callback.call(context, this[at], at, this)) return this[at];
    }
    return undefined;
  };

  // Methods of every element, under names that a class may want for itself.
  [
    'show',
    'hide',
    'toggle',
    'update',
    'select',
    'observe',
    'visible',
    'identify',
    'get',
    'set',
  ].forEach(function (name) {
    Element.prototype[name] = HTMLElement.prototype[name] = function () {
      return this;
    };
  });
  Element.prototype.remove = HTMLElement.prototype.remove = function () {
    if (this.parentNode) this.parentNode.removeChild(this);
    return this;
  };

  // Constructors replaced by others under their names.
  const NativeElement = window.Element;
  window.Element = function (tag) {
    return document.createElement(tag);
  };
  window.Element.prototype = NativeElement.prototype;
  window.Event = function (event) {
    this.event = event || window.event;
    this.type = this.event.type;
  };
  window.Document = function () {};
})();
