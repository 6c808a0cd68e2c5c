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
    emphasis: '#f0f0f0',
    line: '#e0e0e0',
    text: '#242424',
    subtle: '#616161',
    accent: '#5b5fc7',
    good: '#107c10',
    warning: '#8a5700',
    attention: '#c4314b',
  },
  dark: {
    ground: '#1f1f1f',
    card: '#292929',
    emphasis: '#1f1f1f',
    line: '#4a4a4a',
    text: '#ffffff',
    subtle: '#adadad',
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
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
}

/** How Teams' desktop client draws cards, as near as a host configuration can say. */
export const hostConfig = (theme: 'light' | 'dark'): object => {
  const palette = palettes[theme]
  return {
    fontTypes: {
      default: { fontFamily: '"Segoe UI", "Segoe UI Web (West European)", system-ui, "Noto Sans", sans-serif', ...fonts },
      monospace: { fontFamily: 'Consolas, "DejaVu Sans Mono", monospace', ...fonts },
    },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 12 },
    separator: { lineThickness: 1, lineColor: palette.line },
    supportsInteractivity: true,
    textStyles: { heading: { weight: 'Bolder', size: 'Default', color: 'Default', fontType: 'Default', isSubtle: false } },
    actions: {
      maxActions: 6,
      buttonSpacing: 8,
      showCard: { actionMode: 'Inline', inlineTopMargin: 12 },
      actionsOrientation: 'Horizontal',
      actionAlignment: 'Left',
    },
    containerStyles: { default: style(palette, palette.card), emphasis: style(palette, palette.emphasis) },
  }
}
