interface Palette {
  ground: string
  card: string
  emphasis: string
  line: string
  text: string
  subtle: string
  accent: string
  good: string
  warning: string
  attention: string
}

/** Teams' own colours, so that the pictures look as the chat will. */
export const palettes: Record<'light' | 'dark', Palette> = {
  light: {
    ground: '#f5f5f5',
    card: '#ffffff',
    emphasis: '#f9f8f7',
    line: '#e0e0e0',
    text: '#252424',
    subtle: '#616060',
    accent: '#6264a7',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#c4314b',
  },
  dark: {
    ground: '#201f1f',
    card: '#2d2c2c',
    emphasis: '#201f1f',
    line: '#4a4a4a',
    text: '#ffffff',
    subtle: '#cacaca',
    accent: '#a6a7dc',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#f9828f',
  },
}

const both = (colour: string, subtle = colour): object => ({ default: colour, subtle })

const style = (palette: Palette, ground: string): object => ({
  backgroundColor: ground,
  foregroundColors: {
    default: both(palette.text, palette.subtle),
    dark: both(palette.text, palette.subtle),
    light: both(palette.subtle),
    accent: both(palette.accent),
    good: both(palette.good),
    warning: both(palette.warning),
    attention: both(palette.attention),
  },
})

const fonts = {
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
}

/** How Teams' desktop client draws cards: the numbers are those of the Microsoft 365 Agents Playground's own configuration. */
export const hostConfig = (theme: 'light' | 'dark'): object => {
  const palette = palettes[theme]
  return {
    fontTypes: {
      default: { fontFamily: '"Segoe UI", Tahoma, "Noto Sans", "Liberation Sans", sans-serif', ...fonts },
      monospace: { fontFamily: '"Courier New", "DejaVu Sans Mono", monospace', ...fonts },
    },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.line },
    supportsInteractivity: true,
    textStyles: { heading: { weight: 'Bolder', size: 'Large', color: 'Default', fontType: 'Default', isSubtle: false } },
    actions: {
      maxActions: 6,
      buttonSpacing: 8,
      showCard: { actionMode: 'Inline', inlineTopMargin: 16, style: 'emphasis' },
      actionsOrientation: 'Horizontal',
      actionAlignment: 'Left',
    },
    containerStyles: { default: style(palette, palette.card), emphasis: style(palette, palette.emphasis) },
  }
}
