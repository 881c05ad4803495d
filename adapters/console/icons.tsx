// Drawn, so that nothing is fetched; they say nothing that words beside them do not say.

const Icon = ({ d }: { d: string }) => (
  <svg class="icon" viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" focusable="false">
    <path d={d} fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" />
  </svg>
);

export const BackIcon = () => <Icon d="M12 4.5 6.5 10l5.5 5.5" />;
export const PersonIcon = () => (
  <Icon d="M10 10a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM3.8 16.6a6.3 6.3 0 0 1 12.4 0" />
);
export const MessageIcon = () => <Icon d="M3.5 4.5h13v9H9l-3.5 3v-3h-2Z" />;
export const PictureIcon = () => <Icon d="M3.5 4h13v12h-13Zm0 9 3.5-3.5 3 3 2.5-2.5 4 4M13 7.5h.01" />;
export const WarningIcon = () => <Icon d="M10 3.5 17.5 16h-15ZM10 8.5v3.5M10 14.200v.01" />;
export const EmptyIcon = () => (
  <svg class="empty-icon" viewBox="0 0 64 64" width="64" height="64" aria-hidden="true" focusable="false">
    <g fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">
      <path d="M12 25 32 15l20 10v20L32 55 12 45Z" />
      <path d="m12 25 20 10 20-10M32 35v20M22 20l20 10" opacity=".45" />
    </g>
  </svg>
);
