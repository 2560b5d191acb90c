"""A rehearsal seen from the stalls: one lamp, one ladder, a red curtain half drawn."""

from __future__ import annotations

from PIL import Image

from .canvas import HEIGHT, WIDTH, Canvas, Point, blend

STAGE = 720


def draw() -> Image.Image:
    """Return the picture."""
    canvas = Canvas(61, ("#0d0a12", "#1a1118", "#120c10"))
    canvas.box((250, 120, 1350, STAGE), ("#1c2340", "#33365c", "#5b4d68"))
    _backdrop(canvas)
    canvas.shape(
        [(150, HEIGHT), (270, STAGE - 30), (1330, STAGE - 30), (1450, HEIGHT)],
        ("#8a5f3a", "#4f341f"),
    )
    for x in range(-700, 2400, 120):
        canvas.line([(x, HEIGHT), (800 + (x - 800) * 0.55, STAGE - 30)], "#2c1b10", 3, opacity=0.5)
    _beam(canvas)
    _ladder(canvas, 1075)
    _actress(canvas, 700)
    _chair(canvas, 480)
    _curtain(canvas, 100, 400, -1)
    _curtain(canvas, 1230, 1500, 1)
    _pelmet(canvas)
    canvas.box((0, STAGE + 150, WIDTH, HEIGHT), ("#2b1a12", "#0c080a"))
    canvas.box((0, STAGE + 146, WIDTH, STAGE + 160), ("#b58a4e", "#5d4222"))
    for x in range(120, 1520, 170):
        canvas.disc((x, STAGE + 146), (30, 16), "#c79a57")
        canvas.light((x, STAGE + 120), (120, 90), "#ffd894", 0.55)
    _seats(canvas)
    return canvas.finish(vignette=0.5)


def _backdrop(canvas: Canvas) -> None:
    canvas.disc((1000, 300), (92, 92), ("#fdf2cf", "#f0d697"))
    canvas.light((1000, 300), (340, 300), "#ffe9b0", 0.6)
    for level, tone, rise in ((520, "#2f3558", 70), (600, "#242845", 50)):
        points: list[Point] = [(250, STAGE)]
        points += [(x, level - canvas.dice.uniform(0, rise)) for x in range(250, 1351, 55)]
        canvas.shape([*points, (1350, STAGE)], tone)
    for x in (330, 430, 520):
        canvas.box((x, 480, x + 74, STAGE), ("#3d3f63", "#2c2c48"))
        canvas.shape([(x - 8, 484), (x + 37, 420), (x + 82, 484)], "#4d3a52")
        canvas.box((x + 24, 530, x + 48, 566), "#f3c46a")


def _beam(canvas: Canvas) -> None:
    cone: list[Point] = [(560, 60), (600, 60), (900, STAGE + 60), (500, STAGE + 60)]
    canvas.shape(cone, ("#fff6da", "#ffe7ae"), blur=18, opacity=0.30)
    canvas.disc((700, STAGE + 52), (215, 46), "#fff0c4", blur=12, opacity=0.75)
    for _ in range(160):
        y = canvas.dice.uniform(120, STAGE)
        x = 580 + (y - 60) / 700 * 120 + canvas.dice.gauss(0, 30 + y * 0.1)
        canvas.disc((x, y), (1.7, 1.7), "#fff7df", blur=0.5, opacity=0.5)


def _ladder(canvas: Canvas, x: float) -> None:
    for left, lean in ((x, -54), (x + 64, -30), (x + 40, 74), (x + 92, 100)):
        canvas.line(
            [(left, 330), (left + lean, STAGE + 40)], "#a8834f" if lean < 0 else "#6d522f", 10
        )
    for rung in range(9):
        share = rung / 9 + 0.06
        y = 330 + share * 430
        canvas.line([(x - 54 * share, y), (x + 64 - 30 * share, y)], "#b8935c", 8)
    canvas.box((x - 14, 318, x + 110, 336), "#8a6a3d", radius=4)
    canvas.box((x + 26, 272, x + 70, 318), ("#c2452f", "#8a2c20"), radius=5)
    canvas.line([(x + 62, 290), (x + 150, 350), (x + 176, 420)], "#15131c", 4)


def _actress(canvas: Canvas, x: float) -> None:
    foot = STAGE + 56
    canvas.disc((x, foot), (80, 15), "#4a2f17", blur=6, opacity=0.8)
    dress: list[Point] = [(x - 26, 500), (x + 26, 500), (x + 74, foot - 16), (x - 74, foot - 16)]
    canvas.shape(dress, ("#4fa3a0", "#2f7d80", "#1d5157"))
    for fold in (-40, -12, 18, 46):
        canvas.line(
            [(x + fold * 0.3, 520), (x + fold, foot - 18)], "#17474c", 4, blur=1.5, opacity=0.6
        )
    canvas.box((x - 28, 426, x + 28, 520), ("#5fb3ae", "#388a8a"), radius=18)
    canvas.line([(x - 22, 444), (x - 86, 410), (x - 128, 352)], "#e3b793", 17)
    canvas.line([(x + 22, 444), (x + 70, 500), (x + 40, 540)], "#e3b793", 17)
    canvas.box((x + 18, 520, x + 66, 566), "#f6efdd", radius=3)
    canvas.disc((x, 384), (29, 34), "#edc4a0")
    canvas.disc((x + 4, 364), (35, 26), "#6b3f22")
    canvas.disc((x + 28, 392), (13, 30), "#6b3f22")
    canvas.box((x - 9, 408, x + 9, 436), "#dcae8a")


def _chair(canvas: Canvas, x: float) -> None:
    seat = STAGE - 34
    for left in (x, x + 70):
        canvas.line([(left, seat - 130), (left, seat + 84)], "#2a1a12", 9)
    for y in (seat - 124, seat - 84, seat - 44):
        canvas.line([(x, y), (x + 70, y)], "#2a1a12", 9)
    canvas.box((x - 6, seat - 8, x + 84, seat + 8), "#3a2417", radius=3)
    canvas.shape(
        [(x - 8, seat - 130), (x + 50, seat - 134), (x + 62, seat + 30), (x + 6, seat + 44)],
        ("#b59a5a", "#7d6636"),
    )


def _curtain(canvas: Canvas, left: float, right: float, side: int) -> None:
    folds = 11
    for fold in range(folds):
        x = left + (right - left) * fold / folds
        width = (right - left) / folds
        tone = blend("#a81f2b", "#5a0d18", abs((fold % 3) - 1) * 0.5 + 0.1)
        sway = side * -26 * canvas.dice.uniform(0.4, 1.0)
        canvas.shape(
            [
                (x, 60),
                (x + width + 3, 60),
                (x + width + 3 + sway, STAGE + 120),
                (x + sway, STAGE + 120),
            ],
            (
                blend(tone, "#2a060c", 0.5),
                tone,
                blend(tone, "#e2503f", 0.25),
                blend(tone, "#1a0408", 0.3),
            ),
        )
        canvas.line([(x, 60), (x + sway, STAGE + 120)], "#2f060d", 6, blur=3, opacity=0.7)
        canvas.line(
            [(x + width * 0.45, 60), (x + width * 0.45 + sway, STAGE + 120)],
            "#ef6a56",
            5,
            blur=4,
            opacity=0.35,
        )
    outer = (0, 0, left, STAGE + 146) if side < 0 else (right, 0, WIDTH, STAGE + 146)
    canvas.box(outer, ("#4a1720", "#6d2a28", "#2c1015"))
    edge = left if side < 0 else right
    canvas.box((edge - 16, 0, edge + 16, STAGE + 146), ("#8a6834", "#d1a860", "#6d4f26"))


def _pelmet(canvas: Canvas) -> None:
    canvas.box((0, 0, WIDTH, 96), ("#3d0a12", "#8c1b26"))
    for index in range(11):
        x = index * 160.0 - 80
        canvas.disc((x + 80, 92), (84, 62), ("#5f0f19", "#a8222d", "#7d1620"))
        canvas.disc((x + 80, 66), (84, 58), ("#3d0a12", "#7c1722"))
    for x in range(0, WIDTH, 14):
        y = 152 - ((x % 160 - 80) / 80) ** 2 * 52
        canvas.line([(x, y - 12), (x, y + 8)], "#d3a656", 4, opacity=0.9)


def _seats(canvas: Canvas) -> None:
    for row in range(2):
        y, size = 985 + row * 90.0, 1.0 + row * 0.35
        for seat in range(-1, 14):
            x = seat * 130 * size + (row * 64)
            if canvas.dice.random() < 0.36:
                canvas.disc((x, y - 66 * size), (30 * size, 36 * size), "#0b0709")
                canvas.box(
                    (x - 52 * size, y - 36 * size, x + 52 * size, y + 60), "#0b0709", radius=30
                )
            canvas.box(
                (x - 54 * size, y - 12 * size, x + 54 * size, HEIGHT + 20),
                ("#4a121b", "#1c070b"),
                radius=22,
            )
            canvas.box(
                (x - 46 * size, y - 8 * size, x + 46 * size, y - 2 * size),
                "#b04a4a",
                radius=4,
                opacity=0.45,
            )
