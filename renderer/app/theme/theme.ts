import { createTheme, type MantineColorsTuple, type VariantColorsResolver } from '@mantine/core';

/** Mantine wants ten shades of a colour; ours change with the scheme, so each of them is the one accent. */
const shade = 'var(--accent)';
const accent: MantineColorsTuple = [shade, shade, shade, shade, shade, shade, shade, shade, shade, shade];

/** How a button of each variant is painted; the variables are in theme.css. */
const colours: VariantColorsResolver = ({ variant }) => {
  switch (variant) {
    case 'filled':
      return {
        background: 'var(--accent)',
        hover: 'var(--accent-hover)',
        color: 'var(--on-accent)',
        border: '1px solid transparent',
      };
    case 'subtle':
    case 'transparent':
      return {
        background: 'transparent',
        hover: 'var(--hover)',
        color: 'var(--ink)',
        border: '1px solid transparent',
      };
    case 'light':
      return {
        background: 'var(--accent-wash)',
        hover: 'var(--accent-wash)',
        color: 'var(--accent)',
        border: '1px solid transparent',
      };
    default:
      return {
        background: 'var(--panel)',
        hover: 'var(--hover)',
        color: 'var(--ink)',
        border: '1px solid var(--edge)',
      };
  }
};

/** What opens is there at once, and what closes is gone: no key falls between the two. */
const atOnce = { transitionProps: { duration: 0 } };

const small = { defaultProps: { size: 'sm' } };

export const theme = createTheme({
  fontFamily: '"Inter Variable", sans-serif',
  primaryColor: 'accent',
  colors: { accent },
  defaultRadius: 8,
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  variantColorResolver: colours,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm', variant: 'default', fw: 500 } },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 'md' } },
    TextInput: small,
    NumberInput: small,
    NativeSelect: small,
    // Lists scroll by themselves (theme.css): a scroll area inside them can't be reached by keys.
    Select: {
      defaultProps: { size: 'sm', checkIconPosition: 'right', withScrollArea: false },
    },
    TagsInput: { defaultProps: { size: 'sm', withScrollArea: false } },
    Autocomplete: { defaultProps: { size: 'sm', withScrollArea: false } },
    ModalRoot: { defaultProps: atOnce },
    Popover: { defaultProps: atOnce },
    Portal: { defaultProps: { target: '#overlays' } },
    Textarea: small,
    SegmentedControl: small,
    Menu: {
      defaultProps: {
        shadow: 'md',
        radius: 8,
        withinPortal: true,
        withInitialFocusPlaceholder: false,
        // The map keeps what fingers do on it to itself.
        clickOutsideEvents: ['pointerdown'],
      },
    },
    Tooltip: {
      defaultProps: {
        openDelay: 400,
        radius: 6,
        withArrow: false,
        events: { hover: true, focus: true, touch: true },
      },
    },
  },
});
