/* One Engine embeds: gives each frame the height it asks for. No other effect, no data leaves the page. */
(function () {
  window.addEventListener('message', function (event) {
    var data = event.data;
    if (!data || data.type !== 'one-engine:resize' || data.v !== 1) return;
    var height = Number(data.height);
    if (!(height > 0 && height < 5000)) return;
    var frames = document.getElementsByTagName('iframe');
    for (var i = 0; i < frames.length; i++) {
      if (frames[i].contentWindow === event.source) frames[i].height = Math.ceil(height);
    }
  });
})();
