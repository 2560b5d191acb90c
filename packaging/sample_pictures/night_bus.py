"""A yellow bus at a stop at night: the lead picture of the night bus article."""

from __future__ import annotations

from PIL import Image

from .canvas import HEIGHT, WIDTH, Canvas, blend

KERB = 800
BODY = "#e3a51d"


def draw() -> Image.Image:
    """Return the picture."""
    canvas = Canvas(7, ("#070d22", "#101b3d", "#26305c", "#4a3f63", "#2a2438"))
    _stars(canvas)
    _houses(canvas, base=KERB - 20, lowest=230, colour="#141a35", lit=0.10)
    canvas.mist((0, 430, WIDTH, KERB), "#56507c", 0.55)
    _houses(canvas, base=KERB, lowest=120, colour="#0c1022", lit=0.30)
    for x in (90, 420, 1190, 1510):
        _lamp(canvas, x)
    _shelter(canvas, 1240)
    _bus(canvas, 380, 470)
    canvas.box((0, KERB, WIDTH, HEIGHT), ("#14151d", "#0b0c12"))
    canvas.mirror(KERB, HEIGHT - KERB, blur=7, opacity=0.62)
    canvas.mist((0, KERB, WIDTH, HEIGHT), "#08090f", 0.75, (3, 26))
    canvas.box((0, KERB - 4, WIDTH, KERB + 5), ("#3c3a45", "#1b1b24"))
    for x in range(-40, WIDTH, 260):
        canvas.shape(
            [(x, 968), (x + 120, 968), (x + 104, 980), (x - 20, 980)], "#cfc7b4", opacity=0.28
        )
    canvas.light((1180, 830), (420, 90), "#ffe3a0", 0.55)
    return canvas.finish()


def _stars(canvas: Canvas) -> None:
    for _ in range(150):
        x, y = canvas.dice.uniform(0, WIDTH), canvas.dice.uniform(0, 360)
        size = canvas.dice.uniform(0.5, 1.4)
        canvas.disc((x, y), (size, size), "#dfe6ff", opacity=canvas.dice.uniform(0.15, 0.8))


def _houses(canvas: Canvas, *, base: float, lowest: float, colour: str, lit: float) -> None:
    x = -30.0
    while x < WIDTH:
        width, height = canvas.dice.uniform(80, 170), lowest + canvas.dice.uniform(0, 190)
        top = base - height
        canvas.box((x, top, x + width, base), (colour, blend(colour, "#2b2740", 0.5)))
        if canvas.dice.random() < 0.6:
            canvas.shape([(x - 6, top), (x + width / 2, top - 46), (x + width + 6, top)], colour)
        for column in range(int(width // 26)):
            for row in range(int(height // 38)):
                if canvas.dice.random() < lit:
                    left, high = x + 9 + column * 26, top + 14 + row * 38
                    tone = canvas.dice.choice(("#ffd98a", "#ffc45e", "#fff0c4"))
                    canvas.box((left, high, left + 11, high + 17), tone, opacity=0.85)
        x += width + canvas.dice.uniform(-4, 10)


def _lamp(canvas: Canvas, x: float) -> None:
    canvas.light((x, 392), (300, 300), "#ffcf7d", 0.75)
    canvas.box((x - 4, 396, x + 4, KERB), "#07080d")
    canvas.box((x - 9, KERB - 70, x + 9, KERB), "#07080d")
    canvas.disc((x, 388), (17, 19), ("#fffbe9", "#ffe4a6"), blur=1)
    canvas.shape([(x - 20, 376), (x, 358), (x + 20, 376)], "#0a0b12")


def _shelter(canvas: Canvas, x: float) -> None:
    canvas.light((x + 95, 690), (260, 190), "#bcd6ff", 0.35)
    canvas.box((x, 590, x + 205, 604), "#20242f")
    for left in (x + 6, x + 192):
        canvas.box((left, 600, left + 6, KERB), "#20242f")
    canvas.box((x + 12, 606, x + 192, 786), ("#8fb4d8", "#5b7698"), opacity=0.30)
    canvas.box((x + 128, 630, x + 180, 730), ("#fdf6dd", "#f1d9a0"), radius=3)
    canvas.box((x + 26, 742, x + 116, 750), "#2c303c")
    for left, height in ((x + 44, 118), (x + 84, 132)):
        canvas.disc((left, KERB - height), (13, 15), "#0b0c14")
        canvas.box((left - 19, KERB - height + 14, left + 19, KERB - 40), "#0b0c14", radius=13)
        canvas.box((left - 12, KERB - 60, left + 12, KERB), "#0b0c14")
    post = x + 240
    canvas.box((post - 3, 560, post + 3, KERB), "#191c26")
    canvas.disc((post, 556), (32, 32), ("#f4c945", "#d9a21f"))
    canvas.disc((post, 556), (25, 25), "#1d6b3c")
    canvas.line([(post - 10, 540), (post - 10, 572)], "#f8e7b0", 6)
    canvas.line([(post + 10, 540), (post + 10, 572)], "#f8e7b0", 6)
    canvas.line([(post - 10, 556), (post + 10, 556)], "#f8e7b0", 6)


def _bus(canvas: Canvas, left: float, top: float) -> None:
    right, bottom = left + 760, KERB - 24
    canvas.box((left - 10, KERB - 20, right + 30, KERB), "#05060a", blur=8, opacity=0.8)
    canvas.box(
        (left, top, right, bottom), (blend(BODY, "#ffe9a8", 0.45), BODY, "#a86f10"), radius=30
    )
    canvas.box((left + 8, top + 5, right - 12, top + 20), "#fff3c8", radius=8, blur=4, opacity=0.45)
    canvas.box((left, bottom - 60, right, bottom - 48), "#8e5c0c", opacity=0.8)
    canvas.box((left + 4, bottom - 40, right - 4, bottom), ("#7c5210", "#3d2a0c"), radius=14)
    _windows(canvas, left, top)
    canvas.box((right - 96, top + 44, right - 5, top + 176), ("#d5ecf6", "#87b3c9"), radius=14)
    canvas.shape(
        [
            (right - 80, top + 48),
            (right - 52, top + 48),
            (right - 84, top + 168),
            (right - 94, top + 168),
        ],
        "#ffffff",
        opacity=0.35,
    )
    canvas.box((right - 214, top + 8, right - 16, top + 36), "#17150f", radius=5)
    for step in range(13):
        if step not in (1, 7):
            x = right - 204 + step * 14
            canvas.box((x, top + 16, x + 9, top + 28), "#ffb52e", radius=2)
    for x in (left + 150, right - 170):
        canvas.disc((x, bottom), (58, 56), "#4a3410")
        canvas.disc((x, bottom - 2), (46, 46), ("#20222a", "#0b0c10"))
        canvas.disc((x, bottom - 2), (21, 21), ("#a8adb8", "#5c606b"))
        canvas.disc((x, bottom - 2), (8, 8), "#30333c")
    canvas.disc((right - 12, bottom - 66), (10, 16), "#fffbe2")
    canvas.light((right + 30, bottom - 62), (250, 130), "#fff0bd", 1.0)
    canvas.disc((left + 6, bottom - 74), (5, 15), "#e2402f")
    canvas.light((left, bottom - 74), (70, 70), "#ff4a36", 0.7)


def _windows(canvas: Canvas, left: float, top: float) -> None:
    high, low = top + 48, top + 160
    for index in range(6):
        x = left + 28 + index * 102
        if index == 4:
            canvas.box((x - 4, high - 6, x + 94, top + 268), "#7d5410", radius=6)
            for door in (x, x + 46):
                canvas.box((door, high, door + 43, top + 262), ("#fff6d8", "#ffdf95"), radius=5)
            continue
        canvas.box((x, high, x + 92, low), ("#fffbe8", "#ffe3a0", "#f4c670"), radius=8)
        if index in (0, 2, 3, 5):
            head = x + canvas.dice.uniform(30, 60)
            canvas.disc((head, low - 40), (14, 17), "#4b3a35", opacity=0.9)
            canvas.box((head - 24, low - 24, head + 24, low), "#54403a", radius=10, opacity=0.9)
        canvas.box((x, low - 10, x + 92, low), "#b9852c", radius=4, opacity=0.5)
    canvas.light((left + 330, top + 100), (460, 160), "#ffe7a8", 0.28)
