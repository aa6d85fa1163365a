package io.reckon.calibration.statistics;

import java.util.stream.DoubleStream;

/**
 * Logistic regression with a ridge, where asked for with weights that, but for the intercept, are never negative; by cyclic
 * coordinate descent
 * (Friedman, Hastie, Tibshirani 2010), each step bounded by the greatest curvature, so that the loss never rises. The
 * loss is strictly convex: the result does not depend on the order of the samples but for rounding.
 */
public final class LogisticRegression {

    // A question's worth of doubt: keeps weights finite where the features part right from wrong without error.
    private static final double RIDGE = 1;
    private static final double MOST_CURVATURE = 0.25;
    private static final double CONVERGED = 1e-7;
    private static final int MOST_ROUNDS = 5_000;

    private final double[][] features;
    private final double[] right;
    private final double least;
    private final double[] sums;

    private LogisticRegression(double[][] features, double[] right, double least) {
        this.features = features;
        this.right = right;
        this.least = least;
        this.sums = new double[right.length];
    }

    /**
     * Fits weights that are never negative.
     *
     * @param features one array for each feature, one value for each sample
     * @param right whether each sample is right
     * @return the intercept, then one weight for each feature, 0 and up
     */
    public static double[] fit(double[][] features, boolean[] right) {
        double[] shares = new double[right.length];
        for (int i = 0; i < right.length; i++) {
            shares[i] = right[i] ? 1 : 0;
        }
        return new LogisticRegression(withIntercept(features, right.length), shares, 0).descend();
    }

    /**
     * Fits weights of either sign.
     *
     * @param features one array for each feature, one value for each sample
     * @param right share of each sample that is right, in [0, 1]
     * @return the intercept, then one weight for each feature
     */
    public static double[] fitSigned(double[][] features, double[] right) {
        return new LogisticRegression(withIntercept(features, right.length), right, Double.NEGATIVE_INFINITY).descend();
    }

    private static double[][] withIntercept(double[][] features, int samples) {
        double[][] columns = new double[features.length + 1][];
        columns[0] = DoubleStream.generate(() -> 1).limit(samples).toArray();
        System.arraycopy(features, 0, columns, 1, features.length);
        return columns;
    }

    private double[] descend() {
        double[] weights = new double[features.length];
        double[] curvatures = new double[features.length];
        for (int i = 0; i < features.length; i++) {
            curvatures[i] = RIDGE
                    + MOST_CURVATURE
                            * DoubleStream.of(features[i]).map(x -> x * x).sum();
        }
        double largestStep = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS && largestStep > CONVERGED; round++) {
            largestStep = 0;
            for (int i = 0; i < features.length; i++) {
                double moved = weights[i] - gradient(i, weights[i]) / curvatures[i];
                double next = i == 0 ? moved : Math.max(least, moved);
                move(i, next - weights[i]);
                largestStep = Math.max(largestStep, Math.abs(next - weights[i]));
                weights[i] = next;
            }
        }
        return weights;
    }

    private double gradient(int feature, double weight) {
        double gradient = RIDGE * weight;
        for (int sample = 0; sample < right.length; sample++) {
            double residual = 1 / (1 + Math.exp(-sums[sample])) - right[sample];
            gradient += residual * features[feature][sample];
        }
        return gradient;
    }

    private void move(int feature, double step) {
        for (int sample = 0; sample < right.length; sample++) {
            sums[sample] += step * features[feature][sample];
        }
    }
}
