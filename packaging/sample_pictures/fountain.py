"""The market fountain with its lion, at the blue hour."""

from __future__ import annotations

from PIL import Image

from .canvas import HEIGHT, WIDTH, Canvas, Point, blend

GROUND = 800
STONE = ("#e3d3b4", "#b39c7a", "#7d6a55")


def draw() -> Image.Image:
    """Return the picture."""
    canvas = Canvas(19, ("#22305c", "#4a5485", "#8f7a97", "#e0a78a", "#f2c79a"))
    canvas.mist((0, 60, WIDTH, 480), "#f6c3a6", 0.4, (4, 6))
    _timber_houses(canvas)
    canvas.veil((0, 200, WIDTH, GROUND), "#2a2a52", (0.0, 0.12, 0.30))
    canvas.box((0, GROUND - 30, WIDTH, HEIGHT), ("#56506a", "#3a3549", "#2a2736"))
    for _ in range(420):
        y = GROUND - 26 + (HEIGHT - GROUND + 26) * canvas.dice.random() ** 0.8
        x, wide = canvas.dice.uniform(-20, WIDTH), 16 + (y - GROUND + 40) / 6
        canvas.box((x, y, x + wide, y + wide * 0.34), "#8a7f92", radius=wide / 8, opacity=0.22)
    for x in (150, 1450):
        _lantern(canvas, x)
    _basin(canvas)
    _column(canvas)
    _lion(canvas, 800, 330)
    _water(canvas)
    return canvas.finish(vignette=0.32)


def _timber_houses(canvas: Canvas) -> None:
    x = -40.0
    for index in range(6):
        width, top = 290.0, 360 + canvas.dice.uniform(-50, 60)
        wall = blend("#d9c6aa", "#b59a86", canvas.dice.random())
        canvas.box((x, top, x + width, GROUND), (wall, blend(wall, "#6d5a66", 0.45)))
        peak = (x + width / 2, top - 170)
        canvas.shape([(x - 14, top + 6), peak, (x + width + 14, top + 6)], ("#57384a", "#6d4246"))
        canvas.shape([(x + 12, top + 6), (peak[0], peak[1] + 30), (x + width - 12, top + 6)], wall)
        beams: list[tuple[Point, Point]] = [
            ((x + 12, top + 4), (x + width - 12, top + 4)),
            ((peak[0], peak[1] + 30), (peak[0], top)),
        ]
        for level in range(3):
            y = top + 6 + level * 138
            beams.append(((x, y + 132), (x + width, y + 132)))
            for post in range(5):
                at = x + 6 + post * (width - 12) / 4
                beams.append(((at, y), (at, y + 132)))
            beams.append(((x + 6, y + 132), (x + width / 4, y)))
            beams.append(((x + width - 6, y + 132), (x + width * 3 / 4, y)))
            for column in (1, 2):
                _window(canvas, x + 20 + column * (width - 12) / 4, y + 34, 0.55 - index * 0.02)
        for start, end in beams:
            canvas.line([start, end], "#4a2f2c", 9)
        x += width - 6


def _window(canvas: Canvas, x: float, y: float, chance: float) -> None:
    lit = canvas.dice.random() < chance
    glass = ("#ffe6a6", "#f5b759") if lit else ("#4c5273", "#2f3350")
    canvas.box((x - 4, y - 4, x + 42, y + 66), "#e9dfcf")
    canvas.box((x, y, x + 38, y + 62), glass)
    canvas.line([(x + 19, y), (x + 19, y + 62)], "#e9dfcf", 3)
    canvas.line([(x, y + 28), (x + 38, y + 28)], "#e9dfcf", 3)
    if lit:
        canvas.light((x + 19, y + 31), (80, 80), "#ffc66b", 0.5)


def _lantern(canvas: Canvas, x: float) -> None:
    canvas.box((x - 6, 520, x + 6, GROUND + 60), "#17151f")
    canvas.box((x - 18, GROUND + 36, x + 18, GROUND + 66), "#17151f", radius=5)
    canvas.shape(
        [(x - 26, 450), (x + 26, 450), (x + 17, 520), (x - 17, 520)], ("#fff6d4", "#ffd27a")
    )
    canvas.shape([(x - 34, 450), (x, 416), (x + 34, 450)], "#17151f")
    canvas.light((x, 484), (330, 330), "#ffc871", 0.8)
    canvas.light((x, GROUND + 90), (330, 90), "#ffc871", 0.45)


def _basin(canvas: Canvas) -> None:
    canvas.disc((800, 960), (560, 84), "#15131d", blur=18, opacity=0.7)
    canvas.box((330, 800, 1270, 940), (STONE[0], STONE[1], STONE[2], "#4d4450"), radius=34)
    canvas.disc((800, 808), (470, 66), STONE[0])
    canvas.disc((800, 810), (438, 52), ("#2c3a5c", "#56739a", "#86a6c4"))
    for _ in range(60):
        x, y = canvas.dice.uniform(420, 1130), canvas.dice.uniform(786, 846)
        wide = canvas.dice.uniform(16, 60)
        canvas.line([(x, y), (x + wide, y)], "#e9eefc", 2, blur=0.8, opacity=0.35)
    for x in range(380, 1230, 94):
        canvas.line([(x, 862), (x, 932)], "#6a5a52", 3, opacity=0.5)
    canvas.box((610, 866, 990, 918), "#8b775f", radius=8, opacity=0.55)


def _column(canvas: Canvas) -> None:
    canvas.box((738, 470, 862, 816), STONE)
    canvas.box((738, 470, 768, 816), "#f6e7c8", opacity=0.4)
    canvas.box((836, 470, 862, 816), "#3c3340", opacity=0.35)
    for y, reach in ((452, 96), (474, 76), (600, 72), (770, 84)):
        canvas.box((800 - reach, y, 800 + reach, y + 24), STONE, radius=8)
    for x in (764, 836):
        canvas.disc((x, 640), (17, 19), ("#c9b08a", "#6b5948"))
        canvas.disc((x, 648), (7, 7), "#2a2028")


def _lion(canvas: Canvas, x: float, y: float) -> None:
    """A seated lion seen from the side, as a few overlapping stone shapes."""
    stone, dark = ("#f0ddb8", "#bfa37a", "#86705a"), ("#a68b68", "#6f5b4b")
    canvas.line(
        [(x + 62, y + 112), (x + 112, y + 96), (x + 118, y + 48), (x + 96, y + 36)], "#a08663", 11
    )
    canvas.disc((x + 94, y + 32), (15, 20), dark)
    canvas.disc((x + 38, y + 86), (54, 42), stone)
    canvas.shape(
        [(x - 34, y), (x + 26, y + 20), (x + 74, y + 92), (x + 30, y + 124), (x - 40, y + 124)],
        stone,
    )
    canvas.box((x - 44, y + 44, x - 16, y + 124), stone, radius=10)
    canvas.box((x - 8, y + 54, x + 16, y + 124), dark, radius=10)
    canvas.box((x - 62, y + 108, x - 14, y + 126), stone, radius=9)
    canvas.box((x + 8, y + 108, x + 74, y + 126), stone, radius=9)
    for at, size in (((x - 14, y - 26), 54), ((x - 2, y + 8), 46), ((x - 34, y + 6), 40)):
        canvas.disc(at, (size, size), ("#c8aa7c", "#94795a"))
    for turn in range(11):
        tuft = (x - 14 + (turn - 5) * 11, y - 66 + abs(turn - 5) * 9)
        canvas.disc(tuft, (15, 18), ("#d5b98b", "#9a7f5e"))
    canvas.disc((x - 40, y - 24), (34, 36), stone)
    canvas.box((x - 84, y - 24, x - 34, y + 6), stone, radius=14)
    canvas.disc((x - 82, y - 18), (7, 6), "#4a3a34")
    canvas.disc((x - 52, y - 32), (5, 4), "#3a2c2a")
    canvas.line([(x - 80, y - 2), (x - 50, y + 1)], "#6b5546", 3)
    canvas.disc((x - 18, y - 56), (12, 13), dark)
    shield = [
        (x - 108, y + 40),
        (x - 48, y + 40),
        (x - 48, y + 92),
        (x - 78, y + 122),
        (x - 108, y + 92),
    ]
    canvas.shape(shield, ("#e8d6b2", "#a98f6c"))
    canvas.line([*shield, shield[0]], "#6f5b4b", 5)
    canvas.line([(x - 78, y + 44), (x - 78, y + 116)], "#8a7256", 8)


def _water(canvas: Canvas) -> None:
    for side in (-1, 1):
        for strand in range(5):
            reach = 150 + strand * 9
            arc = [
                (800 + side * (44 + reach * t / 20), 648 + 168 * (t / 20) ** 2 - 34 * (t / 20))
                for t in range(21)
            ]
            canvas.line(arc, "#eaf2ff", 3, blur=1, opacity=0.55)
        splash = 800 + side * 208
        canvas.disc((splash, 806), (54, 13), "#f2f7ff", blur=6, opacity=0.7)
        for _ in range(26):
            drop = (splash + canvas.dice.gauss(0, 26), 800 - abs(canvas.dice.gauss(0, 20)))
            canvas.disc(drop, (2.4, 3), "#ffffff", opacity=0.7)
