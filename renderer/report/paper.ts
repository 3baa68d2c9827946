import { type PictureTheme, pictureThemes } from '../../core/picture/theme';

/** The light theme on white: what the printer's paper is. */
export const paper: PictureTheme = { ...pictureThemes.light, paper: '#FFFFFF' };

/** The family of every text of the dossier; its faces are static, because a PDF can't embed a variable font. */
export const printedFamily = 'Inter, sans-serif';
