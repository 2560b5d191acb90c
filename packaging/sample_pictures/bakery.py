"""Loaves on a floured table in front of the open oven."""

from __future__ import annotations

from PIL import Image

from .canvas import HEIGHT, WIDTH, Canvas, Point, blend

TABLE = 690
CRUST = ("#d99a4e", "#c98440", "#b8702f", "#e0a85c")


def draw() -> Image.Image:
    """Return the picture."""
    canvas = Canvas(3, ("#1b110c", "#2c1a11", "#3a2316"))
    _bricks(canvas)
    _oven(canvas)
    _shelf(canvas)
    _baker(canvas)
    canvas.box((0, TABLE, WIDTH, HEIGHT), ("#9a6b3f", "#6d4626", "#452a16"))
    for _ in range(70):
        x, y = canvas.dice.uniform(-100, WIDTH), canvas.dice.uniform(TABLE + 6, HEIGHT)
        grain = [(x, y), (x + canvas.dice.uniform(120, 420), y + canvas.dice.uniform(-3, 3))]
        canvas.line(grain, "#3b2413", 2, opacity=0.35)
    canvas.light((470, TABLE + 40), (700, 220), "#ff9d45", 0.5)
    canvas.mist((0, TABLE + 8, WIDTH, HEIGHT), "#fff3df", 0.6, (7, 5))
    for x, y, size in ((250, 770, 0.9), (620, 765, 0.95), (1010, 772, 0.92), (1370, 766, 0.88)):
        _loaf(canvas, x, y, size)
    for x, y, size in ((60, 930, 1.25), (480, 940, 1.32), (920, 935, 1.3), (1360, 945, 1.35)):
        _loaf(canvas, x, y, size)
    for _ in range(240):
        at = (canvas.dice.uniform(0, WIDTH), canvas.dice.uniform(330, HEIGHT))
        size = canvas.dice.uniform(0.8, 2.6)
        canvas.disc(at, (size, size), "#ffe9c9", blur=1, opacity=canvas.dice.uniform(0.1, 0.5))
    return canvas.finish(vignette=0.4)


def _bricks(canvas: Canvas) -> None:
    for row in range(18):
        for column in range(-1, 15):
            x, y = column * 116 + row % 2 * 58, row * 40
            tone = blend("#4a2b1c", "#2e1b12", canvas.dice.random())
            canvas.box((x, y, x + 111, y + 35), tone, radius=3, opacity=0.8)


def _oven(canvas: Canvas) -> None:
    arch = [(180.0, 650.0), (180.0, 420.0)]
    arch += [(180 + 22 * i, 420 - 120 * (1 - ((i - 13) / 13) ** 2) ** 0.5) for i in range(1, 26)]
    arch += [(752.0, 420.0), (752.0, 650.0)]
    outer = [(466 + (x - 466) * 1.16, 480 + (y - 480) * 1.22) for x, y in arch]
    canvas.shape(outer, ("#7d4a2f", "#57321f"))
    canvas.shape(arch, ("#2a0f05", "#8a2f0a", "#ffb347"))
    for _ in range(46):
        x = canvas.dice.uniform(230, 700)
        tall = canvas.dice.uniform(50, 190) * (1 - abs(x - 466) / 330)
        flame: list[Point] = [
            (x - 20, 640),
            (x + canvas.dice.uniform(-14, 14), 640 - tall),
            (x + 20, 640),
        ]
        tone = canvas.dice.choice(("#ffcf5e", "#ff9a2e", "#ff6f1c", "#ffe79a"))
        canvas.shape(flame, tone, blur=7, opacity=0.6)
    for x in (260, 390, 530, 650):
        canvas.disc((x, 618), (54, 26), ("#c57a34", "#5d2e12"))
    canvas.light((466, 560), (760, 560), "#ff8a2b", 0.85)
    canvas.box((150, 640, 782, 670), ("#6d4029", "#3d2316"), radius=4)


def _shelf(canvas: Canvas) -> None:
    for y in (210, 380, 550):
        for index in range(4):
            x = 1190 + index * 112 + canvas.dice.uniform(-8, 8)
            tone = blend(canvas.dice.choice(CRUST), "#241208", 0.35)
            canvas.disc((x, y - 34), (54, 38), (blend(tone, "#ffd9a0", 0.25), tone, "#3b1e0c"))
            for cut in (-22, 0, 22):
                canvas.line(
                    [(x + cut - 8, y - 52), (x + cut + 10, y - 30)], "#e9c995", 4, opacity=0.6
                )
        canvas.box((1110, y, WIDTH, y + 20), ("#8a5b34", "#4b2e19"))
    for x in (1110, 1588):
        canvas.box((x, 120, x + 18, TABLE), ("#7a4e2c", "#4b2e19"))


def _baker(canvas: Canvas) -> None:
    canvas.box((838, 380, 1062, 720), ("#efe6d6", "#c4ab8c"), radius=74)
    canvas.box((880, 470, 1020, 720), ("#7f2a24", "#5a1c19"), radius=14)
    canvas.disc((950, 310), (58, 68), ("#d8a27b", "#b97c55"))
    canvas.box((888, 208, 1012, 280), ("#f7f1e5", "#d8c6aa"), radius=30)
    canvas.box((892, 262, 1008, 286), "#e4d6bd", radius=6)
    canvas.shape([(902, 322), (998, 322), (986, 378), (950, 392), (914, 378)], "#6a4028", blur=3)
    canvas.line([(858, 440), (800, 560), (850, 690)], "#e9decb", 56)
    canvas.line([(1042, 440), (1100, 560), (1046, 690)], "#cdb697", 56)
    canvas.disc((858, 698), (32, 26), "#d09a72")
    canvas.disc((1040, 698), (32, 26), "#b98059")
    canvas.disc((950, 706), (112, 40), ("#f3e5c9", "#d6bd93"))
    canvas.veil((830, 200, 1120, 740), "#ff9a45", (0.08, 0.14, 0.10))


def _loaf(canvas: Canvas, x: float, y: float, size: float) -> None:
    rx, ry = 168 * size, 92 * size
    tone = canvas.dice.choice(CRUST)
    canvas.disc((x + 10, y + ry * 0.72), (rx * 1.02, ry * 0.42), "#1d0f06", blur=12, opacity=0.7)
    canvas.disc((x, y), (rx, ry), (blend(tone, "#ffe7b8", 0.45), tone, "#8a4c1c", "#4e270d"))
    canvas.disc(
        (x - rx * 0.2, y - ry * 0.42), (rx * 0.58, ry * 0.3), "#ffe9c4", blur=14, opacity=0.4
    )
    for cut in range(-2, 3):
        at = x + cut * rx * 0.32
        edge = ry * (1 - (cut * 0.36) ** 2) ** 0.5
        slash: list[Point] = [
            (at - 26 * size, y - edge * 0.62),
            (at + 4 * size, y - edge * 0.30),
            (at + 30 * size, y + edge * 0.34),
            (at - 6 * size, y - edge * 0.12),
        ]
        canvas.shape(slash, ("#fbe6bd", "#e2b877"), blur=1.5)
    for _ in range(60):
        spot = (
            x + canvas.dice.gauss(0, rx * 0.34),
            y - ry * 0.25 + canvas.dice.gauss(0, ry * 0.22),
        )
        canvas.disc(spot, (3, 2), "#fff6e4", blur=0.6, opacity=0.5)
