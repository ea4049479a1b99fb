"""Reference values for the Progress engine, from scipy and numpy.

Run in this folder:  python3 make_reference.py
It rewrites distributions.csv, trends.csv and sobol.csv. Made with scipy 1.17.1 and mpmath 1.3 or later.
Student's distribution function comes from mpmath: near t = 0 scipy's own keeps only ten digits.
"""

import itertools

import mpmath
import numpy as np
from scipy import special, stats
from scipy.stats import qmc


def student(t, v):
    """P(T <= t) to forty digits."""
    mpmath.mp.dps = 40
    t, v = mpmath.mpf(t), mpmath.mpf(v)
    scale = mpmath.exp(mpmath.loggamma((v + 1) / 2) - mpmath.loggamma(v / 2)) / mpmath.sqrt(v * mpmath.pi)
    density = lambda u: scale * mpmath.exp(-(v + 1) / 2 * mpmath.log1p(u * u / v))
    size = abs(t)
    if size < 1:
        tail = mpmath.mpf(1) / 2 - mpmath.quad(density, [0, size])
    else:
        tail = mpmath.betainc(v / 2, 0.5, 0, v / (v + t * t), regularized=True) / 2
    return float(tail if t <= 0 else 1 - tail)


def distributions():
    rows = []
    degrees = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 47.5, 60, 61, 100, 300, 1000, 1e4, 1e6]
    for v, t in itertools.product(degrees, [-40, -12, -5, -3, -2, -1, -0.5, -0.1, -1e-6, 0, 0.25, 1, 1.5, 2.5, 4, 8]):
        rows.append(("t.cdf", v, 0, t, student(t, v)))
    for v, p in itertools.product(degrees, [1e-10, 1e-6, 1e-3, 0.01, 0.05, 0.1, 0.25, 0.4, 0.6, 0.75, 0.9, 0.95, 0.975, 0.995, 0.9999]):
        rows.append(("t.quantile", v, 0, p, stats.t.ppf(p, v)))
    for z in np.linspace(-10, 8, 37):
        rows.append(("normal.cdf", 0, 0, z, stats.norm.cdf(z)))
    for p in [1e-300, 1e-100, 1e-20, 1e-10, 1e-5, 0.001, 0.02, 0.0749, 0.0751, 0.2, 0.4, 0.5, 0.6, 0.9249, 0.9251, 0.99, 0.99999]:
        rows.append(("normal.quantile", 0, 0, p, stats.norm.ppf(p)))
    for a, b, x in itertools.product([0.5, 1, 2.5, 7, 30, 200], [0.5, 1, 3, 12, 150], [0.001, 0.1, 0.3, 0.5, 0.8, 0.95, 0.999]):
        rows.append(("beta", a, b, x, special.betainc(a, b, x)))
    with open("distributions.csv", "w") as out:
        out.write("function,a,b,x,value\n")
        for name, a, b, x, value in rows:
            out.write(f"{name},{float(a)!r},{float(b)!r},{float(x)!r},{float(value)!r}\n")


def trends():
    random = np.random.default_rng(2030)
    with open("trends.csv", "w") as out:
        out.write("series,slope,residual,r2,forecast2030,error2030,low90,high90,chance,senslope,senintercept,kendallp\n")
        for number in range(30):
            n = int(random.integers(5, 16))
            time = np.arange(2024 - n, 2024)
            level, slope, noise = random.uniform(10, 500), random.normal(0, 2), random.uniform(0.1, 5)
            value = np.round(level + slope * (time - 2015) + noise * random.normal(size=n), 1 if number % 2 else 0)
            fit = stats.linregress(time, value)
            rest = value - fit.intercept - fit.slope * time
            s = np.sqrt((rest**2).sum() / (n - 2))
            sxx = ((time - time.mean()) ** 2).sum()
            forecast = value.mean() + fit.slope * (2030 - time.mean())
            error = s * np.sqrt(1 + 1 / n + (2030 - time.mean()) ** 2 / sxx)
            low, high = forecast + error * stats.t.ppf([0.05, 0.95], n - 2)
            chance = stats.t.sf((level - forecast) / error, n - 2)
            sen = stats.theilslopes(value, time, method="joint")
            pairs = [np.sign(value[j] - value[i]) for i in range(n) for j in range(i + 1, n)]
            balance = sum(pairs)
            ties = sum(c * (c - 1) * (2 * c + 5) for c in np.unique(value, return_counts=True)[1])
            variance = (n * (n - 1) * (2 * n + 5) - ties) / 18
            z = (balance - np.sign(balance)) / np.sqrt(variance)
            fields = [fit.slope, s, fit.rvalue**2, forecast, error, low, high, chance, sen.slope, sen.intercept, 2 * stats.norm.sf(abs(z))]
            series = ";".join([repr(float(level))] + [f"{t}:{float(v)!r}" for t, v in zip(time, value)])
            out.write(series + "," + ",".join(repr(float(f)) for f in fields) + "\n")


def sobol():
    points = qmc.Sobol(64, scramble=False).random(64)
    with open("sobol.csv", "w") as out:
        out.write("coordinates of points 0 to 63 in 64 dimensions, times 64\n")
        for point in points:
            out.write(",".join(str(int(c * 64)) for c in point) + "\n")


distributions()
trends()
sobol()
