/** Someone to look at the example meshes as; the backend signs them in. */
export interface Persona {
  /** Id of the backend's sign-in provider. */
  provider: string;
  name: string;
  role: string;
  sees: string;
}

/** The people of the demo, in the order of the cards. */
export const personas: Persona[] = [
  {
    provider: 'demo-jdoe',
    name: 'Jordan Doe',
    role: 'Product owner, Customer Insights',
    sees: 'Owns Customer Behavior Analytics and cares for its consumers.',
  },
  {
    provider: 'demo-lbauer',
    name: 'Lena Bauer',
    role: 'Domain lead, Customer',
    sees: 'Answers for all products of the Customer domain and its teams.',
  },
  {
    provider: 'demo-gnovak',
    name: 'Goran Novak',
    role: 'Governance lead',
    sees: 'Writes the policies that every product of the mesh is measured by.',
  },
];
