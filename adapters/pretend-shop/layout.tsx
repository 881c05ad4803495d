import type { ComponentChildren } from 'preact';

export const Layout = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
      <link rel="icon" href="/shop/assets/icon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/shop/assets/style.css" />
      <script type="module" src="/shop/assets/client.js" />
    </head>
    <body>
      <header class="banner">
        <p>
          <strong>Pretend shop:</strong> you are the customer, and the shop’s back office.
        </p>
        <nav>
          <a href="/shop">All returns</a>
          <a href="/" target="_blank" rel="noopener">
            The desk
          </a>
        </nav>
      </header>
      <main id="main">{children}</main>
    </body>
  </html>
);
