// A file of its own: the page's Content-Security-Policy allows no script in it.
window.addEventListener('load', () => {
  window.SwaggerUIBundle({
    url: '/q/openapi?format=json',
    dom_id: '#reference',
    deepLinking: true,
    defaultModelsExpandDepth: 0,
    docExpansion: 'list',
    filter: true,
    tagsSorter: 'alpha',
    tryItOutEnabled: false,
    validatorUrl: null,
  });
});
