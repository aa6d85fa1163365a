"""Muon: momentum whose update is orthogonalised by Newton-Schulz iterations (Jordan et al., 2024)."""
import torch


def orthogonalise(update, steps: int = 5):
    """Approximately the nearest semi-orthogonal matrix, for a stack of matrices [n, rows, columns]."""
    x = update.bfloat16()
    tall = x.shape[-2] > x.shape[-1]
    x = x.mT if tall else x
    x = x / (x.norm(dim=(-2, -1), keepdim=True) + 1e-7)
    for _ in range(steps):
        gram = x @ x.mT
        x = 3.4445 * x + (-4.7750 * gram + 2.0315 * gram @ gram) @ x
    return (x.mT if tall else x).float()


class Muon(torch.optim.Optimizer):
    """Nesterov momentum; matrices of one shape are orthogonalised together."""

    def __init__(self, matrices, lr: float = 0.02, momentum: float = 0.95):
        super().__init__(matrices, dict(lr=lr, momentum=momentum))

    @torch.no_grad()
    def step(self, closure=None):
        for group in self.param_groups:
            by_shape = {}
            for matrix in group["params"]:
                by_shape.setdefault(matrix.shape, []).append(matrix)
            for shape, matrices in by_shape.items():
                scale = group["lr"] * max(1.0, shape[0] / shape[1]) ** 0.5
                updates = torch.stack([self._momentum(matrix, group["momentum"]) for matrix in matrices])
                for matrix, update in zip(matrices, orthogonalise(updates)):
                    matrix.add_(update, alpha=-scale)

    def _momentum(self, matrix, momentum):
        state = self.state[matrix]
        if "buffer" not in state:
            state["buffer"] = torch.zeros_like(matrix)
        state["buffer"].lerp_(matrix.grad, 1 - momentum)
        return matrix.grad.lerp(state["buffer"], momentum)
