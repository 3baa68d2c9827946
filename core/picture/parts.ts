import type { Backdrop } from '../model/look';
import type { NodeKind } from '../model/node';
import type { Side } from '../model/sides';
import type { Attitude, TieKind } from '../model/tie';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A person is a circle, an organisation a square with round corners, a community a soft hexagon. */
export type Shape = 'circle' | 'square' | 'hexagon';

export interface Stroke {
  readonly colour: string;
  readonly width: number;
  /** Lengths of dashes and gaps; empty for a solid line. */
  readonly dash: readonly number[];
}

/** A line round a shape, `gap` away from its outline. */
export interface Ring extends Stroke {
  readonly gap: number;
}

/** How a node looks apart from its place, size and words. */
export interface Form {
  readonly shape: Shape;
  readonly fill: string;
  /** Drawn along the outline, half of it outside. */
  readonly stroke: Stroke;
  /** A second line round the first: the sign of our own side. */
  readonly ring: Ring | null;
  /** Further lines round it, from the inside outwards: for a closed group, for what changed. */
  readonly halos: readonly Ring[];
  /** The colour of the plus at its shoulder that says that it is new; null where there is none. */
  readonly plus: string | null;
  /** The colour of the pin at its other shoulder that says that it stays where it is; null where there is none. */
  readonly pin: string | null;
  /** 0 … 1. */
  readonly opacity: number;
}

/** What a node carries on its shape: an icon as lines in a square of 24 units, or a square image as a data URI. */
export type PictureEmblem =
  | { readonly type: 'icon'; readonly path: string; readonly colour: string }
  | { readonly type: 'image'; readonly uri: string };

export interface LabelLine {
  readonly text: string;
  /** Height of the type in label pixels. */
  readonly size: number;
  readonly weight: 400 | 500 | 650;
  readonly colour: string;
  /** Width of the text in label pixels. */
  readonly width: number;
}

/** Words at a node. Measured in label pixels: what they are in map units depends on the scale of the map. */
export interface Label {
  readonly lines: readonly LabelLine[];
  readonly width: number;
  readonly height: number;
  /** The same without what there isn't always room for, which may have a briefer one yet; null where there is nothing to leave out. */
  readonly brief: Label | null;
}

/** A few letters that say something of a node: in a disc at its shoulder, or on its shape. */
export interface Badge {
  readonly text: string;
  readonly at: 'shoulder' | 'shape';
  readonly fill: string;
  readonly colour: string;
}

export interface PictureNode extends Form {
  readonly id: string;
  readonly kind: NodeKind;
  readonly side: Side;
  /** The whole name, where the label may be cut short. */
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Width of the shape without its stroke, in map units. */
  readonly size: number;
  readonly label: Label;
  /** How many times as large as usual its words are. */
  readonly typeScale: number;
  readonly emblem: PictureEmblem | null;
  /** What an answer says of it. */
  readonly badges: readonly Badge[];
  /** Not in focus: pale, and without words. */
  readonly faded: boolean;
  /** The higher, the earlier its label gets room. */
  readonly importance: number;
  readonly selected: boolean;
}

/** A note or a frame as it is drawn, in map units. */
export interface PictureNote {
  readonly id: string;
  readonly kind: 'note' | 'frame';
  /** All of its text, where what is drawn may be cut short. */
  readonly text: string;
  readonly box: Box;
  readonly fill: string;
  readonly fillOpacity: number;
  readonly stroke: Stroke;
  /** Type of the words. */
  readonly size: number;
  readonly weight: 400 | 650;
  readonly colour: string;
  /** Where each line begins on its baseline. */
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  readonly selected: boolean;
}

/** What lies behind the map. */
export interface PictureBackdrop extends Omit<Backdrop, 'type'> {
  readonly type: Exclude<Backdrop['type'], 'none'>;
  /** How far axes and bands reach, in map units. */
  readonly extent: Box;
  readonly colours: { readonly line: string; readonly faint: string; readonly words: string };
}

/** What words can stand at: a node, or the edge of a ground. */
export type Named = Pick<
  PictureNode,
  | 'id'
  | 'kind'
  | 'side'
  | 'name'
  | 'shape'
  | 'x'
  | 'y'
  | 'size'
  | 'stroke'
  | 'ring'
  | 'halos'
  | 'label'
  | 'importance'
  | 'selected'
  | 'faded'
>;

/** What a tie can end at: a node, or a point of a ground's edge. */
export type PictureEnd = Pick<PictureNode, 'id' | 'shape' | 'x' | 'y' | 'size' | 'stroke' | 'ring' | 'halos'>;

export interface PictureTie {
  readonly id: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly kind: TieKind;
  readonly attitude: Attitude;
  /** How far it bends off the straight line where several run between the same nodes; null where it is the only one. */
  readonly lane: number | null;
  /** Where the line leaves the outline of the source, and where it meets that of the target. */
  readonly from: Point;
  readonly to: Point;
  /** Control point of the quadratic curve; null for a straight tie. */
  readonly control: Point | null;
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly number[];
  readonly opacity: number;
  readonly arrow: boolean;
  readonly selected: boolean;
}

/** What passes from one node to another. */
export interface PictureFlow
  extends Pick<
    PictureTie,
    'id' | 'sourceId' | 'targetId' | 'from' | 'to' | 'control' | 'colour' | 'width' | 'opacity'
  > {
  /** Lost to a rival: drawn with dashes and a hollow head. */
  readonly isLoss: boolean;
}

/** The ground on which a community and those at home in it stand: a soft closed shape behind everything. */
export interface PictureArea {
  /** Id of the community. */
  readonly id: string;
  readonly side: Side;
  /** Its outline as SVG path data, to be filled by the even-odd rule. */
  readonly path: string;
  /** The same as closed lines. */
  readonly lines: readonly (readonly Point[])[];
  readonly box: Box;
  /** How many are inside, apart from the community. */
  readonly count: number;
  readonly fill: string;
  readonly fillOpacity: number;
  readonly stroke: Stroke;
  /** Of all of it. */
  readonly opacity: number;
  /** The community's name at the edge, where the community isn't drawn as a node. */
  readonly name: Named | null;
}

export type Swatch =
  | { readonly type: 'node'; readonly form: Form }
  | ({ readonly type: 'tie'; readonly opacity: number } & Stroke)
  /** All opacities between two ends, in a colour. */
  | { readonly type: 'fade'; readonly colour: string; readonly opacities: readonly number[] }
  /** Words so many label pixels high. */
  | { readonly type: 'letter'; readonly size: number }
  | { readonly type: 'size'; readonly shape: Shape; readonly size: number }
  /** All colours between two ends. */
  | { readonly type: 'ramp'; readonly colours: readonly string[] }
  /** All widths of lines between two ends. */
  | { readonly type: 'wedge'; readonly colour: string; readonly from: number; readonly to: number }
  | { readonly type: 'badge'; readonly badge: Badge }
  /** All widths of flows between two ends. */
  | {
      readonly type: 'flow';
      readonly colour: string;
      readonly from: number;
      readonly to: number;
      readonly isLoss: boolean;
    }
  | {
      readonly type: 'area';
      readonly fill: string;
      readonly fillOpacity: number;
      readonly stroke: Stroke;
    };

/** One thing that occurs in the picture, and what it means. */
export interface LegendItem {
  readonly id: string;
  /** What belongs together: the items of a group follow one another. */
  readonly group: string;
  /** Null for the words before a group. Sizes are in map units, as on the map. */
  readonly swatch: Swatch | null;
  readonly text: string;
}

/** A plan as it is drawn: everything placed, styled and worded. */
export interface Picture {
  readonly nodes: readonly PictureNode[];
  /** From the lowest to the highest. */
  readonly ties: readonly PictureTie[];
  /** Over the ties, under the nodes. */
  readonly flows: readonly PictureFlow[];
  readonly areas: readonly PictureArea[];
  readonly notes: readonly PictureNote[];
  readonly backdrop: PictureBackdrop | null;
  /** Only what occurs in this picture. */
  readonly legend: readonly LegendItem[];
  /** Everything that is drawn, labels at scale 1 included; null when there is nothing. */
  readonly bounds: Box | null;
  /** True where there are so many ties that they are drawn straight and without arrowheads. */
  readonly dense: boolean;
}
