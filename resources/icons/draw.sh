#!/bin/sh
# Draws every bitmap of the icons from the SVG sources. Needs librsvg2-bin, imagemagick, icnsutils and optipng.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

draw() { # name size: the small drawing serves up to 32 pixels
  source=$1
  [ "$2" -le 32 ] && source=$1-small
  rsvg-convert --width "$2" --height "$2" "$source.svg" --output "$work/$1-$2.png"
  optipng -quiet -strip all "$work/$1-$2.png"
}

for name in icon schiera; do
  for size in 16 24 32 48 64 128 256 512 1024; do draw $name $size; done
  (cd "$work" && convert $name-16.png $name-24.png $name-32.png $name-48.png $name-64.png $name-128.png $name-256.png $name.ico)
  (cd "$work" && png2icns $name.icns $name-16.png $name-32.png $name-48.png $name-128.png $name-256.png $name-512.png $name-1024.png >/dev/null)
  mv "$work/$name.ico" "$work/$name.icns" .
done

mkdir -p linux
for size in 16 24 32 48 64 128 256 512; do mv "$work/icon-$size.png" "linux/${size}x$size.png"; done
mv "$work/icon-1024.png" icon.png
