package io.reckon.answers.algebra;

import org.apfloat.Apcomplex;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;

/** Numbers that have a name. */
enum NamedConstant {
    PI(ApfloatMath.pi(Precision.WORKING)),
    E(ApfloatMath.exp(new Apfloat(1, Precision.WORKING))),
    I(Apcomplex.I.precision(Precision.WORKING));

    private final Apcomplex value;

    NamedConstant(Apcomplex value) {
        this.value = value;
    }

    Apcomplex value() {
        return value;
    }
}
